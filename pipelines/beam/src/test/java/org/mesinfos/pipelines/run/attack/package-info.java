/** Attacks of organisations on the data that others deliver, and an invented inbox that they are made against. */
@NullMarked
package org.mesinfos.pipelines.run.attack;

import org.jspecify.annotations.NullMarked;
