/** Binary codecs for intermediate results of the linkage, which workers exchange. Equal results give equal bytes. */
package org.mesinfos.linkage.exchange;
