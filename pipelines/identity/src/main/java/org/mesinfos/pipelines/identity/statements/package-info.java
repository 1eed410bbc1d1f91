/** Collections of statements of sources, without duplicates and independent of the order of files. */
@NullMarked
package org.mesinfos.pipelines.identity.statements;

import org.jspecify.annotations.NullMarked;
