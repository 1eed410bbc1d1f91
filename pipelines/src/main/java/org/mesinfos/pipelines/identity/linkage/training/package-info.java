/** Learns the numbers of a model from records alone, without being told who is who. */
package org.mesinfos.pipelines.identity.linkage.training;
