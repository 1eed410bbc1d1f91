/** Content of the pages of a document: words with their positions, and embedded files. */
package org.mesinfos.connectors.api.page;
