// VitePress as it comes, with the text of two languages and its local search.
import { readdirSync } from 'node:fs'

const sidebar = (folder, root) => readdirSync(folder)
  .map((file) => file.replace('.md', ''))
  .map((name) => ({ text: name, link: `${root}guide/${name}` }))

export default {
  title: '逾期协商指南',
  description: '花呗、借呗逾期了怎么办',
  cleanUrls: false,
  ignoreDeadLinks: true,
  locales: {
    root: { label: '简体', lang: 'zh-CN', themeConfig: { sidebar: sidebar('docs/guide', '/') } },
    en: { label: 'English', lang: 'en', themeConfig: { sidebar: sidebar('docs/en/guide', '/en/') } },
  },
  themeConfig: { search: { provider: 'local' } },
}
