/** Blocking: the selection of candidate pairs, which share at least one of several keys. */
package org.mesinfos.linkage.blocking;
