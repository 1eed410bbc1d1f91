package org.mesinfos.pipelines.transforms;

/** Choice whether the profile data of rows is emitted, which only the linking of persons needs. */
enum ProfileOutput {
    EMIT,
    OMIT
}
