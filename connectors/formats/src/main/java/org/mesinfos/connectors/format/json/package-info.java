/** JSON as a stream of elements, and the objects at its beginning as rows. */
@NullMarked
package org.mesinfos.connectors.format.json;

import org.jspecify.annotations.NullMarked;
