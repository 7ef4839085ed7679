import type { Titles } from '@12315/platform';

export const titles: Titles = {
  'dispatch.unknown': { title: '没有找到该分流件' },
  'dispatch.already-issued': { title: '已分流到其他机关' },
  'dispatch.not-issued': { title: '尚未确定承办机关' },
  'dispatch.reason-missing': { title: '请写明指定承办机关的理由' },
  'dispatch.target-without-authority': { title: '没有该机构，或者该机构没有处理权限，不能指定为承办机关' },
  'organisation.unknown': { title: '没有找到该机构' },
  'organisation.already-registered': { title: '该机构代码已登记,且内容不同' },
  'organisation.code-contradicts-entry': { title: '机构代码与类别或者区划不符' },
  'organisation.code-malformed': { title: '机构代码有误' },
  'time.not-a-date': { title: '日期无法识别' },
};
