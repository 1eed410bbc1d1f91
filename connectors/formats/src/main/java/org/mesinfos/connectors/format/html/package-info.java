/** HTML as a stream of tags and texts. It serves exports that use HTML as a list format and are rarely well formed. */
@NullMarked
package org.mesinfos.connectors.format.html;

import org.jspecify.annotations.NullMarked;
