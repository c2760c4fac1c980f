package dev.partnerkit.contract.support

import com.atlassian.oai.validator.OpenApiInteractionValidator
import com.atlassian.oai.validator.model.Request
import com.atlassian.oai.validator.model.SimpleResponse
import com.atlassian.oai.validator.report.LevelResolver
import com.atlassian.oai.validator.report.ValidationReport
import io.swagger.v3.parser.OpenAPIV3Parser
import io.swagger.v3.parser.core.models.ParseOptions
import io.swagger.v3.parser.core.models.SwaggerParseResult

/** The document of the control API, as a third-party parser reads it and a third-party validator judges by it. */
class ControlContract {

    static final String TEXT = ControlContract.getResource('/META-INF/openapi/control-api.yaml').getText('UTF-8')
    static final SwaggerParseResult PARSED = new OpenAPIV3Parser().readContents(TEXT, null, new ParseOptions(resolve: true))

    private static final OpenApiInteractionValidator VALIDATOR = OpenApiInteractionValidator
        .createForInlineApiSpecification(TEXT)
        .withBasePathOverride('')
        .withLevelResolver(LevelResolver.create()
            .withLevel('validation.response.body.schema.additionalProperties', ValidationReport.Level.IGNORE)
            .build())
        .build()

    /** What the validator has against an answer; nothing where the address is none of the document. */
    static List<String> violations(String path, String method, int status, String contentType, String body) {
        def response = new SimpleResponse.Builder(status)
        if (contentType) {
            response.withContentType(contentType)
        }
        if (body) {
            response.withBody(body)
        }
        VALIDATOR.validateResponse(path, Request.Method.valueOf(method), response.build()).messages
            .findAll { it.level == ValidationReport.Level.ERROR && !it.key.startsWith('validation.request.') }
            .collect { "$it.key: $it.message" as String }
    }
}
