/** Which records are together one person, given how likely each two of them are. */
package org.mesinfos.linkage.clustering;
