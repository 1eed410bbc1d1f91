/** Precedence among the readings that several organisations deliver for one usage point and time. */
@NullMarked
package org.mesinfos.pipelines.relate.metering;

import org.jspecify.annotations.NullMarked;
