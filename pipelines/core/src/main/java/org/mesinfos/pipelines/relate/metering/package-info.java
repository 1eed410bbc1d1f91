/** Meter readings that several organisations deliver of one usage point and time: which of them is the better one. */
package org.mesinfos.pipelines.relate.metering;
