/** Which pairs of records are worth comparing: those that agree in at least one of many keys. */
package org.mesinfos.linkage.blocking;
