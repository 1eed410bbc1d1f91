/** Public API for the content of pages: words with their positions, and the files embedded in a document. */
package org.mesinfos.connectors.api.page;
