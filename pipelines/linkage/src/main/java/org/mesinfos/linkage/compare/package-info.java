/** How two records compare, field by field: a level each, and how rare the value is that they share. */
package org.mesinfos.linkage.compare;
