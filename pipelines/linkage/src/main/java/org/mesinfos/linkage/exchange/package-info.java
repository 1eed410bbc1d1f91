/** Binary codecs for intermediate results of the linkage, which workers exchange. Equal results give equal bytes. */
@NullMarked
package org.mesinfos.linkage.exchange;

import org.jspecify.annotations.NullMarked;
