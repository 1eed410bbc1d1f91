/** Unsupervised training of models from records by expectation maximisation. */
@NullMarked
package org.mesinfos.linkage.training;

import org.jspecify.annotations.NullMarked;
