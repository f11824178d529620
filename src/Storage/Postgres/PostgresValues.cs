using Npgsql;
using NpgsqlTypes;
using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Postgres;

internal static class PostgresValues
{
    public static string TextOf(Sql sql) => sql.PostgresText ?? sql.Text;

    public static void Fill(NpgsqlParameterCollection parameters, SqlValue[] values)
    {
        foreach (var value in values)
        {
            parameters.Add(Parameter(in value));
        }
    }

    private static NpgsqlParameter Parameter(in SqlValue value) => value.Kind switch
    {
        SqlKind.Integer => new NpgsqlParameter<long> { TypedValue = value.Integer, NpgsqlDbType = NpgsqlDbType.Bigint },
        SqlKind.Text => new NpgsqlParameter<string> { TypedValue = value.Text, NpgsqlDbType = NpgsqlDbType.Text },
        SqlKind.Bytes => new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = value.Bytes, NpgsqlDbType = NpgsqlDbType.Bytea },
        _ => new NpgsqlParameter { Value = DBNull.Value },
    };
}
