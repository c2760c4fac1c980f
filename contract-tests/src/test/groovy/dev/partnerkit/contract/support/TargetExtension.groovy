package dev.partnerkit.contract.support

import groovy.transform.CompileStatic
import org.opentest4j.TestAbortedException
import org.spockframework.runtime.extension.IGlobalExtension
import org.spockframework.runtime.extension.IMethodInterceptor
import org.spockframework.runtime.extension.IMethodInvocation
import org.spockframework.runtime.model.SpecInfo

import java.util.concurrent.CopyOnWriteArrayList

/** Skips, when a foreign server is under test, what cannot run there, and says so at the end of the run. */
@CompileStatic
class TargetExtension implements IGlobalExtension {

    private final Target target = Target.current()
    private final List<String> skipped = new CopyOnWriteArrayList<>()

    @Override
    void visitSpec(SpecInfo spec) {
        def reason = reasonToSkip(spec)
        if (reason) {
            spec.skip(reason)
            skipped << "$spec.name: $reason".toString()
        } else if (target.foreign) {
            spec.allFeatures*.featureMethod*.addInterceptor(this.&listen as IMethodInterceptor)
        }
    }

    @Override
    void stop() {
        if (!skipped.empty) {
            def lines = ["$target was asked $target.pace.sent requests; skipped:".toString()] + skipped.sort().unique()
            println(lines.join('\n  '))
        }
    }

    private String reasonToSkip(SpecInfo spec) {
        def live = spec.getAnnotation(Live)
        if (live) {
            return target.missing(live.value())
        }
        target.foreign ? "needs ${spec.getAnnotation(Needs)?.value() ?: 'a world arranged in our own mock'}" : null
    }

    private void listen(IMethodInvocation invocation) {
        try {
            invocation.proceed()
        } catch (TestAbortedException e) {
            skipped << "$invocation.spec.name, $invocation.iteration.displayName: $e.message".toString()
            throw e
        }
    }
}
