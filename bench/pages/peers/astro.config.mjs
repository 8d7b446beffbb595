// Starlight as it comes, with the text of two languages.
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

export default defineConfig({
  site: 'https://example.org',
  integrations: [
    starlight({
      title: '逾期协商指南',
      locales: { root: { label: '简体', lang: 'zh-CN' }, en: { label: 'English', lang: 'en' } },
      sidebar: [{ label: 'Guide', autogenerate: { directory: 'guide' } }],
    }),
  ],
})
