/** Public API for the content of pages: words with their positions, and the files embedded in a document. */
@NullMarked
package org.mesinfos.connectors.api.page;

import org.jspecify.annotations.NullMarked;
