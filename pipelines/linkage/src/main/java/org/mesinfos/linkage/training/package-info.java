/** Learns the numbers of a model from records alone, without being told who is who. */
package org.mesinfos.linkage.training;
