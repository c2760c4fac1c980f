package dev.partnerkit.contract.support

import com.atlassian.oai.validator.OpenApiInteractionValidator
import com.atlassian.oai.validator.model.Request
import com.atlassian.oai.validator.model.SimpleResponse
import com.atlassian.oai.validator.report.LevelResolver
import com.atlassian.oai.validator.report.ValidationReport
import io.swagger.v3.oas.models.OpenAPI
import io.swagger.v3.oas.models.Operation
import io.swagger.v3.oas.models.media.Schema
import io.swagger.v3.parser.OpenAPIV3Parser
import io.swagger.v3.parser.core.models.ParseOptions

/** The contract as a third-party parser reads it, and whether an answer keeps it as a third-party validator judges. */
class Contract {

    static final String TEXT = Contract.getResource('/META-INF/openapi/partner-api.yaml').getText('UTF-8')
    static final OpenAPI API = new OpenAPIV3Parser().readContents(TEXT, null, new ParseOptions(resolve: true)).openAPI

    private static final OpenApiInteractionValidator VALIDATOR = OpenApiInteractionValidator
        .createForInlineApiSpecification(TEXT)
        .withBasePathOverride('')
        .withLevelResolver(LevelResolver.create()
            .withLevel('validation.response.body.schema.additionalProperties', ValidationReport.Level.IGNORE)
            .build())
        .build()

    /** Path of the contract, method in upper case, operation. */
    static List<Tuple3<String, String, Operation>> operations() {
        API.paths.collectMany { path, item ->
            item.readOperationsMap().collect { method, operation -> new Tuple3<>(path, method.name(), operation) }
        }
    }

    static Tuple3<String, String, Operation> operation(String operationId) {
        operations().find { it.v3.operationId == operationId }
    }

    /** A schema itself, where a reference to it stands. */
    static Schema resolved(Schema schema) {
        schema.$ref ? API.components.schemas[schema.$ref.tokenize('/').last()] : schema
    }

    /** What the validator has against an answer to an operation; an empty list is a clean bill. */
    static List<String> violations(String path, String method, Answer answer) {
        def response = new SimpleResponse.Builder(answer.status)
        answer.headers.each { name, values -> response.withHeader(name, values) }
        if (answer.text) {
            response.withBody(answer.text)
        }
        VALIDATOR.validateResponse(path, Request.Method.valueOf(method), response.build()).messages
            .findAll { it.level == ValidationReport.Level.ERROR }
            .collect { it.message }
    }
}
