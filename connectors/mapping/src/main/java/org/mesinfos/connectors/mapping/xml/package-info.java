/** Mappings with {@code format: xml}: record elements and the paths of their values. */
@NullMarked
package org.mesinfos.connectors.mapping.xml;

import org.jspecify.annotations.NullMarked;
