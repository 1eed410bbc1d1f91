/** Mappings with {@code format: json}: documents of any size and JSON Lines, streamed as one tree per record. */
@NullMarked
package org.mesinfos.connectors.mapping.json;

import org.jspecify.annotations.NullMarked;
