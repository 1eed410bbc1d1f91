/** PDF documents as pages of words with positions. The only user of PDFBox, reached through Tika. */
package org.mesinfos.connectors.format.pdf;
