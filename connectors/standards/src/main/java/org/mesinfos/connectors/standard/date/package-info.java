/** Dates of files whose format does not specify a date format. It is inferred from the file, else from the country. */
@NullMarked
package org.mesinfos.connectors.standard.date;

import org.jspecify.annotations.NullMarked;
