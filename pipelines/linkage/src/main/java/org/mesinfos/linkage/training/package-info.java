/** Unsupervised training of models from records by expectation maximisation. */
package org.mesinfos.linkage.training;
