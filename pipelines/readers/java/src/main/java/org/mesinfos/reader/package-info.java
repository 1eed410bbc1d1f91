/** Public API to read bundles, for Java programs that need nothing else of Mesinfos. */
@NullMarked
package org.mesinfos.reader;

import org.jspecify.annotations.NullMarked;
