/** Dates of files whose format does not specify a date format. It is inferred from the file, else from the country. */
package org.mesinfos.connectors.standard.date;
