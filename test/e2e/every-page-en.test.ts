import { visitEveryPage } from './every-page'

visitEveryPage('en')
