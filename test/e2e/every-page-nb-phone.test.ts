import { phone, visitEveryPage } from './every-page'

visitEveryPage('nb', phone)
