/** Connectors as organisations need them described: columns to send, examples, pages, data contracts. */
@NullMarked
package org.mesinfos.pipelines.catalogue;

import org.jspecify.annotations.NullMarked;
