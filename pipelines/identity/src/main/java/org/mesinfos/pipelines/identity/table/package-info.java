/** Tables that the operator writes as text files, and the ids of people in them. */
@NullMarked
package org.mesinfos.pipelines.identity.table;

import org.jspecify.annotations.NullMarked;
