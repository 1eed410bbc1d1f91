/** Ownership over time: who held a reference on which days, and who may receive a row of it. Pure rules without I/O. */
@NullMarked
package org.mesinfos.pipelines.identity.ownership;

import org.jspecify.annotations.NullMarked;
