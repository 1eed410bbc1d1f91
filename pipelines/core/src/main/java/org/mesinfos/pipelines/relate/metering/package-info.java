/** Precedence among the readings that several organisations deliver for one usage point and time. */
package org.mesinfos.pipelines.relate.metering;
