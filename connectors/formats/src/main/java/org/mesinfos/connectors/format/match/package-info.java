/** Matching of regular expressions on delivered text with limited work. */
@NullMarked
package org.mesinfos.connectors.format.match;

import org.jspecify.annotations.NullMarked;
