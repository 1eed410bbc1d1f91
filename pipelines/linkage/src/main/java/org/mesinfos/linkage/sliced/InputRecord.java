package org.mesinfos.linkage.sliced;

import org.mesinfos.linkage.features.PersonFeatures;

/**
 * A record to link.
 *
 * @param source position of the record in the input, from 0
 * @param features content of the record
 * @param payload data from which {@link SliceConstraints} decide which rows are never linked
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only passed on and read.
public record InputRecord(int source, PersonFeatures features, byte[] payload) {}
