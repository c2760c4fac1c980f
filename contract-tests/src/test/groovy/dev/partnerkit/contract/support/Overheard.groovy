package dev.partnerkit.contract.support

import ch.qos.logback.classic.Level
import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.LoggerContext
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.classic.spi.ThrowableProxyUtil
import ch.qos.logback.core.AppenderBase
import groovy.transform.CompileStatic
import org.slf4j.LoggerFactory

import java.util.concurrent.ConcurrentLinkedQueue

/** Everything that is logged at any level by anybody, kept in place of being printed, until it is closed. */
@CompileStatic
class Overheard extends AppenderBase<ILoggingEvent> implements Closeable {

    final Queue<String> lines = new ConcurrentLinkedQueue<>()
    private final LoggerContext loggers = LoggerFactory.getILoggerFactory() as LoggerContext
    private final Logger root = loggers.getLogger(Logger.ROOT_LOGGER_NAME)
    private final Map<Logger, Level> levels = [:]
    private final List printing = root.iteratorForAppenders().toList()

    Overheard() {
        loggers.loggerList.each { Logger each ->
            levels[each] = each.level
            each.level = each.is(root) ? Level.TRACE : null
        }
        context = loggers
        start()
        printing.each { root.detachAppender(it as ch.qos.logback.core.Appender<ILoggingEvent>) }
        root.addAppender(this)
    }

    @Override
    protected void append(ILoggingEvent event) {
        def thrown = event.throwableProxy ? ThrowableProxyUtil.asString(event.throwableProxy) : ''
        lines << "$event.loggerName $event.formattedMessage ${event.MDCPropertyMap} $thrown".toString()
    }

    @Override
    void close() {
        root.detachAppender(this)
        printing.each { root.addAppender(it as ch.qos.logback.core.Appender<ILoggingEvent>) }
        levels.each { Logger each, Level level -> each.level = level }
    }
}
