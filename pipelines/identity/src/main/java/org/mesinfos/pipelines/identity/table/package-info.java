/** Tables that the operator writes as text files. */
@NullMarked
package org.mesinfos.pipelines.identity.table;

import org.jspecify.annotations.NullMarked;
