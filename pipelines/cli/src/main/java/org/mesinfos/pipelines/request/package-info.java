/** Request files that people write with their page: reading, comparison with the store, and the list of open requests. */
@NullMarked
package org.mesinfos.pipelines.request;

import org.jspecify.annotations.NullMarked;
