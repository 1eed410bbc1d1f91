/**
 * Streaming reader of markup with optional end tags and unescaped {@code &} and {@code <} in texts. It reads tags with
 * the text that follows them and builds elements from them. Document types and declared entities are skipped.
 */
@NullMarked
package org.mesinfos.connectors.format.sgml;

import org.jspecify.annotations.NullMarked;
