import { desk, visitEveryPage } from './every-page'

visitEveryPage('nb', desk)
