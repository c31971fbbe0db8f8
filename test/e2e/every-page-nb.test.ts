import { visitEveryPage } from './every-page'

visitEveryPage('nb')
