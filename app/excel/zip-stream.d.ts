declare module 'exceljs/lib/utils/zip-stream.js'
