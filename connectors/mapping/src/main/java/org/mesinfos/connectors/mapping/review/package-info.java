/** Warnings about mappings that load and may nevertheless read files wrongly. */
@NullMarked
package org.mesinfos.connectors.mapping.review;

import org.jspecify.annotations.NullMarked;
