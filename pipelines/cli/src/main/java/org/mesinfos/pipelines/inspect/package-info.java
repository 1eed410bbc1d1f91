/** Reading files without a store: which connector takes each, and what it makes of the rows. */
package org.mesinfos.pipelines.inspect;
