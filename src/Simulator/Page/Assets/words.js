export const roles = { member: '委员', constituent: '群众', staff: '工作人员' };
export const platforms = { oa: '公众号', wecom: '企业微信' };
export const ways = {
  'passive': '被动回复',
  'customer-service': '客服消息',
  'template': '模板消息',
  'subscription': '订阅通知',
  'mass': '群发',
  'app-message': '应用消息',
};
export const places = [
  { label: '友谊路街道办事处', latitude: 31.404868, longitude: 121.489612 },
  { label: '友谊路与宝林路路口', latitude: 31.406210, longitude: 121.484930 },
  { label: '实验幼儿园东门', latitude: 31.402951, longitude: 121.492377 },
  { label: '区政协机关三楼会议室', latitude: 31.409874, longitude: 121.481055 },
  { label: '阳光社区党群服务中心', latitude: 31.398640, longitude: 121.478219 },
];

const beijing = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hour12: false });
const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' });

export const moment = at => beijing.format(new Date(at));
export const hour = at => clock.format(new Date(at));
export const date = at => day.format(new Date(at));
