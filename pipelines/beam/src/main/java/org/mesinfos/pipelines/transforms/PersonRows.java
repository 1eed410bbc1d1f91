package org.mesinfos.pipelines.transforms;

import java.util.Optional;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.store.catalog.ContentFile;

/**
 * All rows of a person, of this run and of earlier ones.
 *
 * @param personId the person
 * @param rows the rows; none when all were taken away
 * @param accepted the file of the store that holds them; empty when there are none
 */
record PersonRows(String personId, AcceptedRows rows, Optional<ContentFile> accepted) {}
